"""The kiosk: people read while they speak, so their pauses are longer; touch or a sensor says who is there."""

from edge.channels.profile import Profile
from edge.turns.end_of_turn import Patience

KIOSK = Profile("kiosk", patience=Patience(open_s=0.25, any_s=0.25, dangling_s=1.8))
