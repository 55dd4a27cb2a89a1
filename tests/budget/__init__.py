"""What a page may weigh."""
