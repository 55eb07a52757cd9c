"""The command line: flags and wiring, one file a command."""
