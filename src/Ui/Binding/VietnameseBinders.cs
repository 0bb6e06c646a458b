using System.Globalization;
using CoSo.Kernel;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CoSo.Ui;

/// <summary>
/// Days and numbers as people here write them: 14/9/2024, 1.234.567, 12,5. The framework's own binders follow the culture of the
/// thread, so that "12,5" could quietly become 125.
/// </summary>
internal sealed class VietnameseBinderProvider(JsonStringLocalizer texts) : IModelBinderProvider
{
    private readonly IModelBinder day = new TextBinder(texts, text => Vn.TryReadDay(text, out var read) ? read : null);
    private readonly IModelBinder whole = new TextBinder(texts, text => VietnameseNumber.TryReadWhole(text, out var number) ? number : null);
    private readonly IModelBinder wholeInt = new TextBinder(
        texts, text => VietnameseNumber.TryReadWhole(text, out var number) && number is >= int.MinValue and <= int.MaxValue ? (int)number : null);

    private readonly IModelBinder fraction = new TextBinder(texts, text => VietnameseNumber.TryRead(text, out var number) ? number : null);

    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var type = context.Metadata.UnderlyingOrModelType;
        return type == typeof(DateOnly) ? day
            : type == typeof(long) ? whole
            : type == typeof(int) ? wholeInt
            : type == typeof(decimal) ? fraction
            : null;
    }

    private sealed class TextBinder(JsonStringLocalizer texts, Func<string, object?> read) : IModelBinder
    {
        public Task BindModelAsync(ModelBindingContext binding)
        {
            var given = binding.ValueProvider.GetValue(binding.ModelName);
            if (given == ValueProviderResult.None)
            {
                return Task.CompletedTask;
            }

            binding.ModelState.SetModelValue(binding.ModelName, given);
            var text = given.FirstValue;
            if (string.IsNullOrWhiteSpace(text))
            {
                if (binding.ModelMetadata.IsReferenceOrNullableType)
                {
                    binding.Result = ModelBindingResult.Success(null);
                }
                else
                {
                    binding.ModelState.TryAddModelError(
                        binding.ModelName, binding.ModelMetadata.ModelBindingMessageProvider.ValueMustNotBeNullAccessor(""));
                }

                return Task.CompletedTask;
            }

            if (read(text) is { } value)
            {
                binding.Result = ModelBindingResult.Success(value);
            }
            else
            {
                binding.ModelState.TryAddModelError(binding.ModelName, Message(binding.ModelMetadata, text));
            }

            return Task.CompletedTask;
        }

        private string Message(ModelMetadata metadata, string text) => metadata.UnderlyingOrModelType == typeof(DateOnly)
            ? texts["“{0}” không phải là một ngày có thật. Viết ngày/tháng/năm, ví dụ 14/9/2024.", text]
            : metadata.ModelBindingMessageProvider.ValueMustBeANumberAccessor(metadata.GetDisplayName());
    }
}

/// <summary>Reads numbers with dots between thousands and a comma before decimals.</summary>
public static class VietnameseNumber
{
    /// <summary>"1.234.567", "1 234 567", "250.000 đồng"; false for anything that is not a whole number.</summary>
    public static bool TryReadWhole(string? text, out long number)
    {
        number = 0;
        return TryRead(text, out var read) && read == decimal.Truncate(read) && !HasDecimals(text!)
            && read is >= long.MinValue and <= long.MaxValue && (number = (long)read) == read;
    }

    /// <summary>"12,5", "1.234,5"; a dot that cannot part thousands ("12.5") is taken as the comma it was meant to be.</summary>
    public static bool TryRead(string? text, out decimal number)
    {
        number = 0;
        var s = Bare(text);
        if (s.Length is 0 or > 28)
        {
            return false;
        }

        var comma = s.IndexOf(',', StringComparison.Ordinal);
        var whole = comma < 0 ? s : s[..comma];
        if (whole.Contains('.', StringComparison.Ordinal))
        {
            if (IsGrouped(whole))
            {
                s = s.Replace(".", "", StringComparison.Ordinal);
            }
            else if (comma >= 0 || whole.IndexOf('.', StringComparison.Ordinal) != whole.LastIndexOf('.'))
            {
                return false;
            }
        }

        return decimal.TryParse(
            s.Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }

    private static bool HasDecimals(string text)
    {
        var s = Bare(text);
        return s.Contains(',', StringComparison.Ordinal) || (s.Contains('.', StringComparison.Ordinal) && !IsGrouped(s));
    }

    private static string Bare(string? text)
    {
        var s = (text ?? "").Replace("đồng", "", StringComparison.OrdinalIgnoreCase).Trim().TrimEnd('đ', '₫');
        return string.Concat(s.Where(c => !char.IsWhiteSpace(c)));
    }

    // 1.234.567: one to three digits, not beginning with 0, then groups of exactly three.
    private static bool IsGrouped(string whole)
    {
        var groups = whole.TrimStart('-').Split('.');
        return groups[0].Length is >= 1 and <= 3 && groups[0][0] != '0' && groups.Skip(1).All(g => g.Length == 3)
            && groups.All(g => g.All(char.IsAsciiDigit));
    }
}
