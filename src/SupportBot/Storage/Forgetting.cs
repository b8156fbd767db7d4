namespace SupportBot.Storage;

/// <summary>The operators' command: <c>forget CONVERSATION</c>, also while the bot is running.</summary>
internal static class Forgetting
{
    public static async Task<int> ForgetAsync(this WebApplicationBuilder builder, string conversation)
    {
        builder.UseQuietLog();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddStorage();
        await using var app = builder.Build();
        var database = app.Services.GetRequiredService<Database>();
        database.LargestToRewrite = long.MaxValue;
        try
        {
            switch (await app.Services.GetRequiredService<Erasing>().EraseAsync(conversation))
            {
                case [var key]:
                    await Console.Out.WriteLineAsync($"Nothing is kept of conversation {key} any more.");
                    return 0;
                case []:
                    await Console.Error.WriteLineAsync($"There is no conversation '{conversation}' in {database.Folder}.");
                    return 1;
                case var several:
                    await Console.Error.WriteLineAsync($"Several conversations are called so. Which one is meant?\n  {string.Join("\n  ", several)}");
                    return 1;
            }
        }
        catch (StoreUnavailableException fault)
        {
            await Console.Error.WriteLineAsync(fault.Message);
            return 1;
        }
    }
}
