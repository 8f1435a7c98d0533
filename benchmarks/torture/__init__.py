"""Torture: doing to the store what power cuts, full disks and impatient people do, and counting the lost."""
