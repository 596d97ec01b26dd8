"""Acting: what a person can do from a page, each a form that works without script; every one goes through the desk."""
