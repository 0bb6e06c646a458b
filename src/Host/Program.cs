using CoSo.Host;

try
{
    var options = RunOptions.Parse(args);
    await using var app = await CoSoApp.BuildAsync(options, _ => { });
    await app.RunAsync();
    return 0;
}
catch (Exception fault) when (fault is ArgumentException or InvalidOperationException or InvalidDataException or CoSo.Law.LawBookException)
{
    await Console.Error.WriteLineAsync(fault.Message);
    return 2;
}
