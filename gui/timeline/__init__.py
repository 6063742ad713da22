"""The canvas: one widget that lays a snapshot out, paints it and turns gestures into intents."""
