"""The grammar of the genre: verb phrases and noun phrases read by the vocabulary, slots kept."""
