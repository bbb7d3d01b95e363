"""Who is in the news: mentions, names in both scripts, roles, meetings with their evidence."""
