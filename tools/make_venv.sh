#!/bin/sh
# Makes a virtual environment: make_venv.sh FOLDER, with the Python named in PYTHON or the first that will do.
#
# One will do that is 3.11 or later and can make environments (has the standard library's venv and ensurepip).
# What is found but cannot be used is said in one sentence.
set -eu

folder=$1
recent='import sys; sys.exit(sys.version_info < (3, 11))'
chosen=
incomplete=
for candidate in ${PYTHON:-python3 python3.14 python3.13 python3.12 python3.11 python}; do
  "$candidate" -c "$recent" >/dev/null 2>&1 || continue
  if "$candidate" -c 'import ensurepip, venv' >/dev/null 2>&1; then
    chosen=$candidate
    break
  fi
  incomplete=${incomplete:-$candidate}
done

if [ -z "$chosen" ]; then
  if [ -n "$incomplete" ]; then
    echo "crosswire: $incomplete cannot make virtual environments; install its venv module (on Debian and Ubuntu the package python3-venv)." >&2
  elif [ -n "${PYTHON:-}" ]; then
    echo "crosswire: '$PYTHON' is not a Python of version 3.11 or later." >&2
  else
    echo "crosswire: Python 3.11 or later is needed and was not found; install one, or name it: make PYTHON=/path/to/python3 demo" >&2
  fi
  exit 1
fi

rm -rf "$folder"
"$chosen" -m venv "$folder"
