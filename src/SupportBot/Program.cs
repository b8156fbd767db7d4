using SupportBot;
using SupportBot.Guides;
using SupportBot.Health;
using SupportBot.Limits;
using SupportBot.Messages;
using SupportBot.Outbox;
using SupportBot.Storage;
using SupportBot.Turns;

var builder = WebApplication.CreateBuilder(args);
builder.UseUsualAddress();
builder.UseQuietLog();
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddLimits();
builder.Services.AddStorage();
builder.Services.AddGuides();
builder.Services.AddTurns();
builder.Services.AddMessages();
builder.Services.AddOutbox();

var app = builder.Build();
app.UseRateLimiter();
app.MapHealth();
app.MapMessages();
app.GreetTheTerminal();
app.Run();
