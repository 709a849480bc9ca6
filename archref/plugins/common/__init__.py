"""What all doors share: from marked-up text to a Document, and from what was found in it back to the markup."""
