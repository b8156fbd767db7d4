Console.WriteLine("Verbs: none yet.");
