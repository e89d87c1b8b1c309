"""All interface texts in German."""
