Console.WriteLine("Mountain Partnership membership");
