"""`python -m archref`: the same commands as the `archref` script."""

from .cli import main

if __name__ == "__main__":
    main()
