"""What the sidebar's panels and the list of articles say: from records to rows. Pure: no widgets in here."""
