"""`python -m r57cli`."""

from r57cli.cli.app import main

if __name__ == "__main__":
    main()
