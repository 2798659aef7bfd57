namespace KerjasamaDesa.Web.Data.Seed.Demo;

/// <summary>What a newcomer needs to walk through the demo data.</summary>
internal static class DemoAccounts
{
    /// <summary>File in the data folder that <c>run.sh</c> prints.</summary>
    internal const string FileName = "demo-accounts.txt";

    internal const string Guide = $"""
        Akun contoh / demo accounts — kata sandi / password: {DemoPeople.Password}

          admin                  administrator portal
          pendamping.borobudur   pendamping Kecamatan Borobudur (Magelang)
          pendamping.kemalang    pendamping Kecamatan Kemalang (Klaten)
          kades.candirejo        kepala desa, pengusul Rute Wisata Jelajah Menoreh
          sekdes.bawukan         perangkat desa, menyusun rencana Lumbung Alat Pertanian
          bpd.giritengah         BPD, undangan kerja sama menunggu jawaban
          ketua.merapi           ketua tim Air Bersih Lereng Merapi (sedang berjalan)
          sekretaris.merapi      sekretaris tim yang sama, mencatat pemantauan
          kades.dompol           kepala desa yang sudah keluar dari Bank Pakan Ternak Kemalang
          monev.aikbersama       koordinator pemantauan Irigasi Aik Bersama

        Pola lain / others: kades.DESA, sekdes.DESA, bpd.DESA, ketua.TIM. Orang, dana, dan kejadiannya rekaan.
        """;
}
