namespace CoSo.Kernel;

/// <summary>
/// A folding that keeps every letter at its place: lower case without diacritics, one character for one character, so that
/// what is found in the folded text is found at the same offset of the (composed) text.
/// </summary>
public static class EvenFold
{
    private const int TableSize = 0x1F00;

    private static readonly char[] Table = Build();

    /// <summary>Folds composed text; the result has the same length.</summary>
    public static string Fold(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = Fold(source[i]);
        }
    });

    /// <summary>Folds one composed letter.</summary>
    public static char Fold(char c) => c < TableSize ? Table[c] : c is '\u2013' or '\u2014' or '\u2010' or '\u2011' ? '-' : c;

    private static char[] Build()
    {
        var table = new char[TableSize];
        for (var i = 0; i < TableSize; i++)
        {
            table[i] = char.ToLowerInvariant((char)i);
        }

        Map(table, 'a', "àáảãạăằắẳẵặâầấẩẫậÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬ");
        Map(table, 'd', "đĐð\u00D0");
        Map(table, 'e', "èéẻẽẹêềếểễệÈÉẺẼẸÊỀẾỂỄỆ");
        Map(table, 'i', "ìíỉĩịÌÍỈĨỊ");
        Map(table, 'o', "òóỏõọôồốổỗộơờớởỡợÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢ");
        Map(table, 'u', "ùúủũụưừứửữựÙÚỦŨỤƯỪỨỬỮỰ");
        Map(table, 'y', "ỳýỷỹỵỲÝỶỸỴ");
        table['\u00A0'] = ' ';
        table['\t'] = ' ';
        return table;
    }

    private static void Map(char[] table, char to, string from)
    {
        foreach (var c in from)
        {
            table[c] = to;
        }
    }
}
