namespace SupportBot.AppleStatus;

/// <summary>Who keeps what is to be said when Apple's trouble is over.</summary>
internal interface IAwaitsApple
{
    Task AppleIsBackAsync();
}
