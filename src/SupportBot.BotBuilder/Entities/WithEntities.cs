using System.Globalization;
using SupportBot.Core.Understanding;

namespace SupportBot.BotBuilder.Entities;

/// <summary>
/// The bot's own understanding, with entities of Microsoft.Recognizers.Text where it found none. What the bot found itself stays as
/// it is. The stock yes and no are left alone: they read "I'm not sure" as yes.
/// </summary>
internal sealed class WithEntities : IRecognizer
{
    private readonly IRecognizer own;

    public WithEntities(IRecognizer own)
    {
        this.own = own;

        // Their expressions are made at the first use, which takes a second; nobody's message shall wait for it.
        StockEntities.Duration("for 2 days");
        StockEntities.Gigabytes("2 gb free");
        StockEntities.Ordinal("the second");
    }

    public Understood Read(string text) => Filled(own.Read(text), text);

    public Answer Answer(Question asked, string text)
    {
        var answer = own.Answer(asked, text);
        var filled = answer with { Understood = Filled(answer.Understood, text) };
        return filled.Meaning != Meaning.Other ? filled
            : asked.Kind == QuestionKind.HowMuchStorage && StockEntities.Gigabytes(text) is { } amount
                ? filled with { Meaning = Meaning.Storage, Value = amount.Gigabytes.ToString(CultureInfo.InvariantCulture) }
            : StockEntities.Ordinal(text) is { } place && place <= asked.Options.Length
                ? filled with { Meaning = Meaning.Option, Value = asked.Options[place - 1].Id }
            : filled;
    }

    private static Understood Filled(Understood said, string text) => said with
    {
        Facts = said.Facts with
        {
            Since = said.Facts.Since ?? StockEntities.Duration(text),
            Storage = said.Facts.Storage ?? (StockEntities.Gigabytes(text) is { IsFree: true } amount ? new SaidStorage(amount.Gigabytes, null, null, amount.Owner) : null),
        },
    };
}
