Console.WriteLine("Ikar.ImageGen");
