"""The workbench in the browser: a page a file, server-rendered, each with a twin in JSON.

A face beside the command line: it stands on the workbench and decides nothing itself. Nothing it sends asks
another host for anything.
"""
