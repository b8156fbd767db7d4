namespace SupportBot.Core.Understanding;

/// <summary>Understands what people type: by the guide's phrases alone, or with another's help.</summary>
public interface IRecognizer
{
    /// <summary>Reads a message that answers no question.</summary>
    Understood Read(string text);

    /// <summary>Reads an answer to a question.</summary>
    Answer Answer(Question asked, string text);
}
