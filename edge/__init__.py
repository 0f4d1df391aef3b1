"""One store's node. Nothing in it tells a maker of a library what the store does: what would is switched off here,
before any of them is imported; workers inherit it."""

import os

# onnxruntime 1.29 and later keep a device's id in the home folder and upload events about sessions and models, unless
# this is set before it is loaded (microsoft/onnxruntime pull 27379, 29843); its own call to disable comes too late.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
os.environ["HF_HUB_DISABLE_TELEMETRY"] = "1"  # huggingface_hub, which faster-whisper brings
