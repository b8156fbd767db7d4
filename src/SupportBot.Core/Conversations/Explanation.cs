using System.Collections.Immutable;
using SupportBot.Core.Diagnosis;
using SupportBot.Core.Guides;

namespace SupportBot.Core.Conversations;

/// <summary>Why the bot does what it does: for writers and developers, not for customers.</summary>
public sealed record Explanation(ImmutableArray<(Cause Cause, double Chance)> Causes, ImmutableArray<Candidate> Candidates, Look? BestLook);
