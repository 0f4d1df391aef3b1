"""The drive-thru lane: short and fast, a vehicle sensor says who is there, no screen that could be touched."""

from edge.channels.profile import Profile

LANE = Profile("lane")
