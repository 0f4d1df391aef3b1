"""Who this edge is to the cloud, and who its devices are to it. Keys and tokens; nothing here opens a connection."""
