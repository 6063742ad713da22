"""What happened when: from sentences and time expressions to dated mentions, and which tell one event."""
