"""`track`: will a place make it, and what says so."""
