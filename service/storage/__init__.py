"""Databases and file formats: the only place with SQL and with the bytes of documents."""
