"""The store's own screen: what waits, who asks, what the agent does, and a person's hand on it; without a link."""
