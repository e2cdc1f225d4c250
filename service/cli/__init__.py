"""The command line: yijian brief | translate | serve | models | glossary."""
