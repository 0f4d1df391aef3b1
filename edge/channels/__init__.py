"""How people reach the edge.

lane, kiosk, headset  what differs between them, as data
connections           a device's WebSocket: who it is, its pipeline, and one connection a device
text                  a conversation without sound, as JSON lines
"""
