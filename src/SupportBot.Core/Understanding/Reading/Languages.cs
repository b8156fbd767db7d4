using System.Collections.Immutable;
using SupportBot.Core.Understanding.Texts;

namespace SupportBot.Core.Understanding.Reading;

/// <summary>Guesses in which language a message is written, from its letters and its commonest words. English unless something else is plain.</summary>
internal static class Languages
{
    private static readonly WordSet english = new(
        "the is are was it its my to and i you not no on in of for with have has do does dont doesnt wont cant how what why when " +
        "that this but so please help phone says be been  " +
        "still yes me an at ok hi hello thanks there now need want can will just up off back get got");

    private static readonly ImmutableArray<(string Code, WordSet Words)> others =
    [
        ("es", new("el la los las que no mi de en se y un una por para con esta como puedo porque hace copia telefono movil hola gracias tengo muy pero seguridad respaldo ayuda quiero es lo cuando")),
        ("fr", new("le la les des je mon ma ne pas est sur et un une pour avec dans que qui il ce sauvegarde bonjour merci mais comment pourquoi telephone depuis fait marche plus vous au du cette impossible")),
        ("de", new("der die das ich mein meine nicht ist und ein eine mit auf fur wie warum kein keine seit sich es zu handy wird kann bitte hallo danke aber mir wenn noch speicher sicherung geht funktioniert macht")),
        ("it", new("il la lo gli che non di mio mia e un una per con come perche sono ho piu ciao grazie telefono fa questo ma si da funziona nel della quando aiuto mi spazio")),
        ("pt", new("o a os as que nao meu minha de em e um uma por para com como porque esta faz ola obrigado telefone celular mas mais tem fazer quando ajuda seguranca preciso voce ja estou")),
        ("nl", new("de het een ik mijn niet is en van op met voor hoe waarom geen kan wordt maar nog sinds dat dit telefoon hallo bedankt maakt reservekopie werkt er te als wil graag")),
        ("tr", new("bir ve bu icin neden nasil yok var benim olmuyor yedekleme telefonum ama degil mi ne cok daha merhaba tesekkurler yapmiyor yedek yedeklenmiyor calismiyor lutfen kadar gibi")),
        ("pl", new("nie jest to sie na i w z moj moja jak dlaczego mam czy do ze kopia zapasowa telefon dzien dobry dziekuje prosze od juz ale kopii dziala robi jestem mozna moge")),
    ];

    public static string Of(string text, ImmutableArray<Word> words)
    {
        var script = ByLetters(text);
        if (script is not null || words.Length < 2)
        {
            return script ?? "en";
        }

        var englishWords = Count(words, english);
        var best = ("en", 0);
        foreach (var (code, common) in others)
        {
            var count = Count(words, common);
            best = count > best.Item2 ? (code, count) : best;
        }

        // Two common words of the other language, and more of them than of English.
        return best.Item2 >= 2 && best.Item2 > englishWords && 4 * best.Item2 >= words.Length ? best.Item1 : "en";
    }

    private static readonly string[] codes = ["zh", "ja", "ko", "ru", "ar", "hi", "el"];

    private static int Count(ImmutableArray<Word> words, WordSet common)
    {
        var count = 0;
        foreach (var word in words)
        {
            count += common.Has(word.Text) ? 1 : 0;
        }

        return count;
    }

    private static string? ByLetters(string text)
    {
        Span<int> counts = stackalloc int[8];
        var letters = 0;
        foreach (var letter in text.AsSpan(0, Math.Min(text.Length, Words.LongestText)))
        {
            letters += char.IsLetter(letter) ? 1 : 0;
            var script = Script(letter);
            counts[script < 0 ? 7 : script] += script < 0 ? 0 : 1;
        }

        // Japanese is written with Chinese characters too, and Arabic letters serve other languages as well.
        if (3 * (counts[0] + counts[1]) > letters && counts[0] + counts[1] > 0)
        {
            return counts[1] > 0 ? "ja" : "zh";
        }

        for (var script = 2; script < codes.Length; script++)
        {
            if (counts[script] > 0 && 3 * counts[script] > letters)
            {
                return codes[script];
            }
        }

        return null;
    }

    private static int Script(char letter) => letter switch
    {
        >= '\u4E00' and <= '\u9FFF' => 0,
        >= '\u3040' and <= '\u30FF' => 1,
        >= '\uAC00' and <= '\uD7AF' => 2,
        >= '\u0400' and <= '\u04FF' => 3,
        >= '\u0600' and <= '\u06FF' => 4,
        >= '\u0900' and <= '\u097F' => 5,
        >= '\u0370' and <= '\u03FF' => 6,
        _ => -1,
    };
}
