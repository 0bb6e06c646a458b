using Microsoft.Extensions.DependencyInjection;

namespace CoSo.Ui.Tests;

public sealed class ButtonTests(SampleHost host)
{
    [Theory]
    [InlineData("", "?handler=Publish")]
    [InlineData("?thang=9%2F2024&noi=a", "?thang=9%2F2024&amp;noi=a&amp;handler=Publish")]
    [InlineData("?noi=a&handler=Move", "?noi=a&amp;handler=Publish")]
    public async Task A_button_of_several_names_its_handler_and_keeps_the_address(string asked, string action)
    {
        var button = new ButtonTagHelper(host.Services.GetRequiredService<JsonStringLocalizer>()) { Handler = "Publish", View = Sample.View(asked) };

        var html = await Sample.HtmlAsync(button, "c-button", "Công khai");

        Assert.Contains($"formaction=\"{action}\"", html, StringComparison.Ordinal);
        Assert.StartsWith("<button", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_without_a_handler_leaves_the_form_as_it_is() =>
        Assert.DoesNotContain("formaction", await Sample.HtmlAsync(new ButtonTagHelper(host.Services.GetRequiredService<JsonStringLocalizer>()) { View = Sample.View("") }, "c-button", "Ghi"), StringComparison.Ordinal);
}
