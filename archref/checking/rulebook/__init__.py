"""The rules, a file each: `HEAD` names it, `find` finds, `RULE` tells what it is and has its table of examples."""
