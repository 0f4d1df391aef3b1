"""The seller's headset: worn as long as it is connected, one seller's questions between other work."""

from edge.channels.profile import Profile
from edge.turns.end_of_turn import Patience

HEADSET = Profile("headset", present_when_connected=True, patience=Patience(open_s=0.2, any_s=0.2))
