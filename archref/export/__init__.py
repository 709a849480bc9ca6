"""Writers and readers of other formats, one file a format."""
