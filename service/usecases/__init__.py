"""What the product does, as functions that read like its manual."""
