namespace SupportBot.Health;

/// <summary>'SupportBot healthy http://127.0.0.1:3978/readyz': for containers, which have no other program that could ask.</summary>
internal static class HealthQuestion
{
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(5);

    /// <summary>0 where the answer is yes, 1 where it is no or there is none.</summary>
    public static async Task<int> AskAsync(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url))
        {
            await Console.Error.WriteLineAsync($"'{address}' is no address; write one such as http://127.0.0.1:3978/readyz.");
            return 1;
        }

        using var http = new HttpClient { Timeout = patience };
        try
        {
            using var response = await http.GetAsync(url);
            await Console.Out.WriteLineAsync(await response.Content.ReadAsStringAsync());
            return response.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException)
        {
            await Console.Error.WriteLineAsync($"{url} does not answer: {fault.Message}");
            return 1;
        }
    }
}
