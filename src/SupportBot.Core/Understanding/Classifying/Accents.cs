namespace SupportBot.Core.Understanding.Classifying;

/// <summary>Letters without their accents. string.Normalize would know them all, but does nothing under InvariantGlobalization.</summary>
internal static class Accents
{
    // Each letter of a row is written like the row's first one.
    private static readonly string[] rows =
    [
        "aàáâãäåāăąǎạảấầẩẫậắằẳẵặ", "cçćĉċč", "dďđð", "eèéêëēĕėęěẹẻẽếềểễệ", "gĝğġģ", "hĥħ", "iìíîïĩīĭįıỉị", "jĵ", "kķ", "lĺļľŀł",
        "nñńņňŋ", "oòóôõöøōŏőơọỏốồổỗộớờởỡợ", "rŕŗř", "sśŝşšșß", "tţťŧț", "uùúûüũūŭůűųưụủứừửữự", "wŵ", "yýÿŷỳỵỷỹ", "zźżž",
    ];

    private static readonly char[] plain = Fill();

    public static char Without(char letter) => letter < plain.Length ? plain[letter] : letter;

    private static char[] Fill()
    {
        var table = new char[0x1F00];
        for (var letter = 0; letter < table.Length; letter++)
        {
            table[letter] = (char)letter;
        }

        foreach (var row in rows)
        {
            foreach (var letter in row)
            {
                table[letter] = row[0];
            }
        }

        return table;
    }
}
