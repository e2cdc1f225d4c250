"""The composition root: the only place that knows concrete engines and stores."""
