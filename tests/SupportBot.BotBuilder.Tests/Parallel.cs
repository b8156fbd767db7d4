// Tests share a bot, and its clock is one for all.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
