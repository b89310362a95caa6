"""Events: when, where and by whom, and which sentences tell of the same one."""
