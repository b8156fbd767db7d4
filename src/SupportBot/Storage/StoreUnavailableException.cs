namespace SupportBot.Storage;

/// <summary>The store cannot take or give anything at present: the disk is full, the folder is gone, somebody locks the file.</summary>
internal sealed class StoreUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
