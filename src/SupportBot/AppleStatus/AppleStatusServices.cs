using Microsoft.Extensions.Options;

namespace SupportBot.AppleStatus;

internal static class AppleStatusServices
{
    public static void AddAppleStatus(this IServiceCollection services)
    {
        services.AddOptions<AppleStatusOptions>().BindConfiguration("AppleStatus").ValidateOnStart();
        services.AddSingleton<IValidateOptions<AppleStatusOptions>, Validation>();
        services.AddSingleton<LatestStatus>();
        services.AddSingleton<StatusFeed>();
        services.AddHostedService<StatusReading>();
    }

    private sealed class Validation : IValidateOptions<AppleStatusOptions>
    {
        public ValidateOptionsResult Validate(string? name, AppleStatusOptions options) =>
            options.Problems().ToList() is { Count: > 0 } problems ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;
    }
}
