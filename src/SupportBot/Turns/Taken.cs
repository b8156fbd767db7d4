namespace SupportBot.Turns;

/// <summary>What came of taking a message: it has reached the disk.</summary>
/// <param name="Conversation">Whose it was.</param>
/// <param name="Answer">What the channel is answered: the first time and every time.</param>
/// <param name="AlsoTo">Another conversation that is told something: its case has moved.</param>
/// <param name="ClearsPage">The page is to be cleared at once.</param>
/// <param name="Forgotten">Everything of the conversation was deleted, as asked.</param>
internal sealed record Taken(string Conversation, string? Answer, string? AlsoTo = null, bool ClearsPage = false, bool Forgotten = false);
