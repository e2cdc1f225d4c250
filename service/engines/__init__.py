"""The only place with torch, transformers and ctranslate2: models behind one batcher."""
