"""What the panels of the sidebar say: from what is shown of an article to rows. Pure: no widgets in here."""
