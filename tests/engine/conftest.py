"""Property tests take as long as the machine needs."""

from hypothesis import settings

settings.register_profile("r57", deadline=None)
settings.load_profile("r57")
