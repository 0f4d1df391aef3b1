"""What no order may come of and what is not ours to do: health, emergencies, others' data, steering. PURE."""
