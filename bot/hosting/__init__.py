"""Who answers what a reader wants: the host, and those it hands each kind of wish to."""
