using Microsoft.AspNetCore.Builder;

namespace CoSo.Ui.Tests;

/// <summary>Not a test: serves the style guide for looking at it. COSO_UI_SERVE=http://localhost:5099 ./Ui.Tests -method '*Serve*'</summary>
public sealed class ServeTests
{
    [Fact]
    public async Task Serve_the_style_guide_when_asked_to()
    {
        if (Environment.GetEnvironmentVariable("COSO_UI_SERVE") is { } url)
        {
            await using var app = SampleHost.Build(builder => builder.Configuration["urls"] = url);
            await app.RunAsync();
        }
    }
}
