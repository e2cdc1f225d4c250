"""What meetings call for, judge and report."""
